package io.m2mconsole.editing.ui;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.editing.Origin;
import io.m2mconsole.editing.Version;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.scopes.ResourceServer;
import java.util.List;

/** What the Access tab is about. */
record AccessData(
        Environment environment,
        Version version,
        List<ResourceServer> servers,
        List<ApiMethod> methods,
        Origin origin) {}
