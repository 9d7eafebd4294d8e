package io.m2mconsole.onboarding.ui;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.onboarding.Particulars;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.snippets.Known;
import io.m2mconsole.trials.PastTrial;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client's owner needs to know.
 *
 * @param proofs the latest trial of each of the client's cells
 * @param call a URL that the client may GET; empty where none is known
 */
record HandOverData(
        Environment environment,
        AppClient client,
        Optional<StoredSecret> secret,
        List<PastTrial> proofs,
        Optional<URI> call) {

    HandOverData {
        proofs = List.copyOf(proofs);
    }

    /** What its snippets build on. */
    Known known() {
        return new Known(call.orElse(null), secret.orElse(null));
    }

    /** What people said of it, by what it is; what nobody said is left out. */
    Map<String, String> particulars() {
        var said = secret.map(stored -> Particulars.of(stored.tags())).orElse(Particulars.NONE);
        var lines = new LinkedHashMap<String, String>();
        lines.put("Owner", said.owner());
        lines.put("Contact", said.contact());
        lines.put("Purpose", said.purpose());
        lines.put("Expires", said.expiry());
        lines.values().removeIf(String::isEmpty);
        return lines;
    }
}
