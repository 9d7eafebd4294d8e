package io.m2mconsole.onboarding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.SandboxSwitches;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.CodeBlock;
import io.m2mconsole.onboarding.Recipe;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.PropertyResolver;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:onboard-view;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.admin-password=test"
        })
@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
class OnboardViewTest extends SpringBrowserlessTest {

    @Autowired
    private PropertyResolver properties;

    @Autowired
    private Clients clients;

    @Autowired
    private Environments environments;

    @AfterEach
    void mendTheSandbox() {
        switches().noFaults();
    }

    @Test
    void checksTheNameWhileItIsTyped() {
        open();
        var name = find(TextField.class).withLabel("Name").single();

        test(name).setValue("Inventory/Service");
        assertThat(name.getErrorMessage()).startsWith("A client name has 1 to 128 letters");

        test(name).setValue("ReportingService");
        assertThat(name.getErrorMessage()).isEqualTo("There is a client of that name already.");

        test(name).setValue("InventoryService");
        assertThat(name.isInvalid()).isFalse();
        assertThat(find(Code.class).withText("m2m/sandbox/InventoryService").exists())
                .isTrue();
    }

    @Test
    void onboardsAndHandsOverWithoutTheSecret() {
        open();
        fill("Onboarded");

        test(find(Button.class).withText("Onboard").single()).click();

        eventually(() -> find(HandOver.class).exists());
        assertThat(find(Code.class)
                        .withTextContaining(":secret:m2m/sandbox/Onboarded-")
                        .exists())
                .isTrue();
        assertThat(find(CodeBlock.class).all()).isNotEmpty();
    }

    @Test
    void saysWhatFailedAndThatNothingIsLeft() {
        open();
        fill("Failing");
        switches().fault("cognito-idp:CreateUserPoolClient", "FAIL_AFTER", 0, 0);

        test(find(Button.class).withText("Onboard").single()).click();

        eventually(() -> find(Paragraph.class)
                .withTextContaining("Nothing was left behind: the client and its secret were taken back.")
                .exists());
        assertThat(find(Button.class).withText("Back to the form").exists()).isTrue();
    }

    @Test
    void worksOutTheLeastScopesOfTheMethodsThatAreTicked() {
        open();
        tick("GET /customers");
        assertThat(find(Paragraph.class)
                        .withTextContaining("The least scopes are customer-api/read.")
                        .exists())
                .isTrue();

        test(find(TextField.class).withLabel("Name").single()).setValue("ByMethods");
        assertThat(find(Button.class).withText("Onboard").single().isEnabled()).isTrue();
    }

    @Test
    void grantsWhatARecipeSays() {
        open();
        chooseBy("Recipe");
        var recipes = recipes();
        recipes.setValue(recipes.getListDataView()
                .getItems()
                .filter(recipe -> recipe.name().equals("Read only"))
                .findFirst()
                .orElseThrow());

        assertThat(find(OnboardForm.class).single().chosenScopes())
                .extracting(Object::toString)
                .containsExactly("customer-api/read");
    }

    @Test
    void startsLikeTheClientInTheAddress() {
        var like = clients.list(environments.get(new EnvironmentId("sandbox"))).stream()
                .filter(client -> client.name().value().equals("ReportingService"))
                .findFirst()
                .orElseThrow();
        UI.getCurrentOrThrow()
                .navigate(
                        "sandbox/onboard", QueryParameters.of("like", like.id().value()));
        eventually(() -> find(OnboardForm.class).exists());

        assertThat(find(OnboardForm.class).single().chosenScopes()).isEqualTo(like.scopes());
        assertThat(find(OnboardForm.class).single().lifetime()).contains(like.tokenLifetime());
    }

    @Test
    void checksTheSecretsKeyAndReaderWhileTheyAreTyped() {
        open();
        fill("Kept");
        var reader =
                find(TextField.class).withLabel("Role that may read the secret").single();

        reader.setValue("everybody");
        assertThat(reader.isInvalid()).isTrue();
        assertThat(find(Button.class).withText("Onboard").single().isEnabled()).isFalse();

        reader.setValue("arn:aws:iam::123456789012:role/kept");
        assertThat(find(Button.class).withText("Onboard").single().isEnabled()).isTrue();
        assertThat(find(Code.class)
                        .withText("arn:aws:iam::123456789012:role/kept")
                        .exists())
                .isTrue();
    }

    private void tick(String label) {
        test(find(Checkbox.class).withLabel(label).single()).click();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Recipe> recipes() {
        return (RadioButtonGroup<Recipe>)
                find(RadioButtonGroup.class).withLabel("Recipe").single();
    }

    @SuppressWarnings("unchecked")
    private void chooseBy(String title) {
        var ways = (RadioButtonGroup<AccessWay>)
                find(RadioButtonGroup.class).withLabel("Choose access by").single();
        ways.setValue(ways.getListDataView()
                .getItems()
                .filter(way -> way.title().equals(title))
                .findFirst()
                .orElseThrow());
    }

    private void open() {
        navigate("sandbox/onboard", OnboardView.class);
        eventually(() -> find(OnboardForm.class).exists());
    }

    private void fill(String name) {
        test(find(TextField.class).withLabel("Name").single()).setValue(name);
        test(find(TextField.class).withLabel("Owner").single()).setValue("team@example.com");
        chooseBy("Scopes");
        test(find(Checkbox.class).withLabel("customer-api/read").single()).click();
    }

    private void eventually(Callable<Boolean> condition) {
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
            roundTrip();
            return condition.call();
        });
    }

    private SandboxSwitches switches() {
        return new SandboxSwitches(properties.getRequiredProperty("sandbox.url"));
    }
}
