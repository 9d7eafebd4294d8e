package io.m2mconsole.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.shared.HasTooltip;
import java.util.Optional;

/** Does not offer what would be refused: the control is there, disabled, and says why. */
public final class Permitted {

    private Permitted() {}

    /**
     * @param refusal why it may not be used, as a sentence; empty leaves it as it is
     * @return the control itself
     */
    public static <T extends Component & HasEnabled & HasTooltip> T unless(Optional<String> refusal, T control) {
        refusal.ifPresent(why -> {
            control.setEnabled(false);
            control.setTooltipText(why);
        });
        return control;
    }
}
