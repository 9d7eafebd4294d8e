package io.m2mconsole.scopes;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.Map;

/** Who uses scopes, told by the rooms that know: clients hold them, methods require them. Calls block. */
public interface ScopeUse {

    /** What the users are, such as "Clients that hold it". */
    String label();

    /** The users' names by scope; scopes without any are left out. */
    Map<ScopeName, List<String>> users(Environment environment);
}
