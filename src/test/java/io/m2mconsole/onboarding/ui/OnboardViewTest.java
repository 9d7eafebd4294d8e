package io.m2mconsole.onboarding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.m2mconsole.SandboxSwitches;
import io.m2mconsole.kit.CodeBlock;
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

    private void open() {
        navigate("sandbox/onboard", OnboardView.class);
        eventually(() -> find(OnboardForm.class).exists());
    }

    private void fill(String name) {
        test(find(TextField.class).withLabel("Name").single()).setValue(name);
        test(find(TextField.class).withLabel("Owner").single()).setValue("team@example.com");
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
