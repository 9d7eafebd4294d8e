package io.m2mconsole.environments;

import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.PoolId;
import java.util.List;

/** What an environment needs of a stack and the stacks nested in it. */
record StackContent(List<PoolId> pools, List<ApiId> apis) {
    StackContent {
        pools = List.copyOf(pools);
        apis = List.copyOf(apis);
    }
}
