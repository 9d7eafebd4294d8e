package io.m2mconsole.journeys;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * A real OpenID provider, Spring Authorization Server, on a server of its own: code flow that insists on PKCE, discovery, signed
 * tokens with a claim {@code groups}, and RP-initiated logout.
 */
final class IdentityProvider implements AutoCloseable {

    static final String CLIENT = "console";
    static final String SECRET = "the-consoles-secret";
    static final String PASSWORD = "at-the-provider";

    private final Tomcat tomcat;

    /** @param port where it answers: its issuer is {@code http://127.0.0.1:<port>} @param console the console's URL */
    IdentityProvider(int port, String console) throws Exception {
        System.setProperty("idp.issuer", "http://127.0.0.1:" + port);
        System.setProperty("idp.console", console);
        var beans = new AnnotationConfigWebApplicationContext();
        beans.register(Beans.class);
        tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("idp").toString());
        tomcat.setPort(port);
        var context = tomcat.addContext("", null);
        beans.setServletContext(context.getServletContext());
        Tomcat.addServlet(context, "dispatcher", new DispatcherServlet(beans)).setLoadOnStartup(1);
        context.addServletMappingDecoded("/", "dispatcher");
        filter(context, new DelegatingFilterProxy("springSecurityFilterChain", beans));
        tomcat.getConnector();
        tomcat.start();
    }

    private static void filter(Context context, DelegatingFilterProxy filter) {
        var definition = new FilterDef();
        definition.setFilterName("security");
        definition.setFilter(filter);
        context.addFilterDef(definition);
        var mapping = new FilterMap();
        mapping.setFilterName("security");
        mapping.addURLPattern("/*");
        context.addFilterMap(mapping);
    }

    @Override
    public void close() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    /** No component: the console's own tests must not find it. */
    @EnableWebSecurity
    static class Beans {

        @Bean
        @Order(1)
        SecurityFilterChain endpoints(HttpSecurity http) {
            var server = new OAuth2AuthorizationServerConfigurer();
            return http.securityMatcher(server.getEndpointsMatcher())
                    .with(server, each -> each.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                    .exceptionHandling(failures ->
                            failures.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain page(HttpSecurity http) {
            return http.authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(
                    user("olga", "platform"), user("vera", "staff"), user("nemo", "strangers"), user("root", "none"));
        }

        @Bean
        RegisteredClientRepository clients() {
            var console = System.getProperty("idp.console");
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(
                            UUID.randomUUID().toString())
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(console + "/login/oauth2/code/provider")
                    .postLogoutRedirectUri(console + "/login")
                    .scope(OidcScopes.OPENID)
                    .scope(OidcScopes.PROFILE)
                    .scope(OidcScopes.EMAIL)
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder()
                    .issuer(System.getProperty("idp.issuer"))
                    .build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID("test")
                    .build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        /** As many providers have it: the person's name and groups stand in the id token. */
        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> groups() {
            return token -> {
                var person = Objects.requireNonNull(token.<Authentication>getPrincipal());
                token.getClaims()
                        .claim("preferred_username", person.getName())
                        .claim(
                                "groups",
                                List.copyOf(person.getAuthorities().stream()
                                        .map(GrantedAuthority::getAuthority)
                                        .toList()));
            };
        }

        private static org.springframework.security.core.userdetails.UserDetails user(String name, String group) {
            return User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .authorities(group)
                    .build();
        }
    }
}
