package io.m2mconsole.onboarding.ui;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.trials.PastTrial;
import java.util.List;
import java.util.Optional;

/** What a client's owner needs to know. @param proofs the latest trial of each of the client's cells */
record HandOverData(Environment environment, AppClient client, Optional<StoredSecret> secret, List<PastTrial> proofs) {}
