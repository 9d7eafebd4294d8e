package io.m2mconsole.onboarding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.onboarding.OnboardRequest;
import io.m2mconsole.onboarding.Onboarding;
import io.m2mconsole.onboarding.Particulars;
import io.m2mconsole.onboarding.SecretKeeping;
import io.m2mconsole.processes.SandboxProcess;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.ScopeName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

/** Two environments, each a stack of its own; a client goes from one to the other. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:promotion;DB_CLOSE_DELAY=-1", "console.admin-password=test"})
@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
class PromotionTest extends SpringBrowserlessTest {

    private static final EnvironmentId DEV = new EnvironmentId("dev");
    private static final EnvironmentId PROD = new EnvironmentId("prod");
    private static final List<SandboxProcess> SANDBOX = new ArrayList<>();

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private Environments environments;

    @Autowired
    private Clients clients;

    @Autowired
    private Secrets secrets;

    @Autowired
    private PromoteAction promote;

    @DynamicPropertySource
    static void twoEnvironments(DynamicPropertyRegistry registry) throws Exception {
        var sandbox = SandboxProcess.start("promotion");
        SANDBOX.add(sandbox);
        createStack(sandbox, "prod-stack");
        for (var environment : List.of("dev:cognito-m2m-demo", "prod:prod-stack")) {
            var cut = environment.indexOf(':');
            var prefix = "console.environments." + environment.substring(0, cut) + ".";
            registry.add(prefix + "region", () -> "us-east-1");
            registry.add(prefix + "endpoint", () -> sandbox.url().toString());
            registry.add(prefix + "stack-name", () -> environment.substring(cut + 1));
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        for (var sandbox : SANDBOX) {
            sandbox.close();
        }
    }

    @Test
    void givesAClientItsLikeInAnotherEnvironmentWithASecretOfItsOwn() {
        var client = onboard();

        startPromoting(client);
        eventually(() -> find(OnboardForm.class).exists());
        var form = find(OnboardForm.class).single();
        assertThat(form.typedName()).isEqualTo("Promoted");
        assertThat(form.chosenScopes()).isEqualTo(client.scopes());
        assertThat(form.lifetime()).contains(Duration.ofMinutes(15));
        assertThat(find(TextField.class).withLabel("Owner").single().getValue()).isEqualTo("team");
        unmapWrite();
        test(find(Button.class).withText("Onboard").single()).click();
        eventually(() -> find(HandOver.class).exists());

        var prod = environments.get(PROD);
        var promoted = clients.named(prod, client.name()).getFirst();
        assertThat(promoted.scopes()).containsExactly(ScopeName.parse("customer-api/read"));
        assertThat(promoted.tokenLifetime()).isEqualTo(client.tokenLifetime());
        assertThat(secrets.current(prod, promoted.id(), promoted.name()).reveal())
                .isNotEqualTo(secrets.current(dev(), client.id(), client.name()).reveal());
    }

    /** From the Clients page's action, by its dialog. */
    private void startPromoting(AppClient client) {
        navigate("dev/onboard", OnboardView.class);
        promote.start(dev(), List.of(client), () -> {});
        assertThat(find(Select.class).withLabel("To").single().getValue()).isEqualTo(PROD);
        test(find(Button.class).withText("Prepare there").single()).click();
    }

    private void unmapWrite() {
        find(ComboBox.class).all().stream()
                .filter(field -> "Scope in place of customer-api/write"
                        .equals(field.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow()
                .clear();
    }

    private AppClient onboard() {
        var scopes = Set.of(ScopeName.parse("customer-api/read"), ScopeName.parse("customer-api/write"));
        var request = new OnboardRequest(
                new ClientName("Promoted"),
                new Particulars("team", "", "", ""),
                scopes,
                Duration.ofMinutes(15),
                SecretKeeping.USUAL);
        return clients.get(dev(), onboarding.onboard(dev(), request, _ -> {}));
    }

    private Environment dev() {
        return environments.get(DEV);
    }

    private static void createStack(SandboxProcess sandbox, String name) throws Exception {
        var template = Files.readString(Path.of("cloudformation", "cognito-m2m-demo.yaml"));
        try (var stacks = CloudFormationClient.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(sandbox.url())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build()) {
            stacks.createStack(request -> request.stackName(name)
                    .templateBody(template)
                    .capabilities(Capability.CAPABILITY_IAM)
                    .parameters(Parameter.builder()
                            .parameterKey("ProjectName")
                            .parameterValue(name)
                            .build()));
            stacks.waiter().waitUntilStackCreateComplete(request -> request.stackName(name));
        }
    }

    private void eventually(Callable<Boolean> condition) {
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            roundTrip();
            return condition.call();
        });
    }
}
