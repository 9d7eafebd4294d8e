package io.m2mconsole.trials.ui;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;

/** What the test bench loads. @param elsewhere the other environments, whose pools' tokens can be tried */
record BenchData(
        Environment environment, List<AppClient> clients, List<ApiMethod> methods, List<EnvironmentId> elsewhere) {}
