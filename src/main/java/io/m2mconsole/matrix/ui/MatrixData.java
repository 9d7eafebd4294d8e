package io.m2mconsole.matrix.ui;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Deployments;
import io.m2mconsole.apis.MethodChange;
import io.m2mconsole.apis.MethodId;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.guards.LostGuard;
import io.m2mconsole.probes.Cell;
import io.m2mconsole.trials.PastTrial;
import java.util.List;
import java.util.Map;

/**
 * What the matrix loads: clients, methods and what is known of their cells.
 *
 * @param methods as they are believed to be
 * @param lost those whose authorizer is gone, by their place
 * @param deployments what their stages serve
 * @param changes what is not deployed yet, by method
 * @param unread how many more clients there are that were not read yet, or may not be
 */
record MatrixData(
        Environment environment,
        List<AppClient> clients,
        List<ApiMethod> methods,
        Map<MethodId, LostGuard> lost,
        Deployments deployments,
        Map<MethodId, MethodChange> changes,
        Map<Cell, PastTrial> latest,
        int unread) {}
