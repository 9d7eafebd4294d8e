package io.m2mconsole.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeepingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alias/m2m",
                "1234abcd-12ab-34cd-56ef-1234567890ab",
                "mrk-1234abcd12ab34cd56ef1234567890ab",
                "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
                "arn:aws-cn:kms:cn-north-1:123456789012:alias/m2m"
            })
    void takesEveryWayToNameAKey(String key) {
        assertThat(new SecretKeeping(key, null).kmsKey()).contains(key);
    }

    @Test
    void refusesWhatIsNoKeyOrRole() {
        assertThatThrownBy(() -> new SecretKeeping("my key", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SecretKeeping(null, "arn:aws:iam::1:role/x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SecretKeeping(null, "*")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new SecretKeeping(" ", "")).isEqualTo(SecretKeeping.USUAL);
    }

    @Test
    void keepsParticularsAsTagsAndRefusesAnExpiryWithoutZone() {
        var particulars = new Particulars(" team ", "", "Reports", "2027-01-31T18:00:00Z");

        assertThat(particulars.tags())
                .isEqualTo(Map.of("owner", "team", "purpose", "Reports", "expiry", "2027-01-31T18:00:00Z"));
        assertThat(Particulars.of(particulars.tags())).isEqualTo(particulars);
        assertThat(Particulars.of(Map.of("expiry", "some day"))).isEqualTo(Particulars.NONE);
        assertThatThrownBy(() -> new Particulars("", "", "", "2027-01-31T18:00:00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Particulars("a;b", "", "", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
