package io.m2mconsole.matrix.ui;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.MethodChange;
import io.m2mconsole.apis.MethodId;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.trials.Cell;
import io.m2mconsole.trials.PastTrial;
import java.util.List;
import java.util.Map;

/**
 * What the matrix loads: clients, methods and what is known of their cells.
 *
 * @param changes what is not deployed yet, by method
 */
record MatrixData(
        Environment environment,
        List<AppClient> clients,
        List<ApiMethod> methods,
        Map<MethodId, MethodChange> changes,
        Map<Cell, PastTrial> latest) {}
