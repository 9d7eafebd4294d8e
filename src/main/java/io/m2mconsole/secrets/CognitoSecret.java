package io.m2mconsole.secrets;

import java.time.Instant;

/** One of the at most two active secrets of an app client, without its value. @param id such as {@code <client id>--<epoch>} */
public record CognitoSecret(String id, Instant created) {

    /** The last four characters of the id, enough to tell two apart. */
    public String ending() {
        return id.length() <= 4 ? id : id.substring(id.length() - 4);
    }
}
