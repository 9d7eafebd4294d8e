package io.m2mconsole.trials.ui;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import java.util.List;

/** What the test bench loads. */
record BenchData(Environment environment, List<AppClient> clients, List<ApiMethod> methods) {}
