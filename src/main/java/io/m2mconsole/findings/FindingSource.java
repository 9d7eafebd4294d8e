package io.m2mconsole.findings;

import io.m2mconsole.environments.Environment;
import java.util.List;

/** Findings of a room above this one, given as a Spring bean. */
public interface FindingSource {

    /** The rules it knows, each with a documentation page {@code findings/<id>.md} on the class path. */
    List<Rule> rules();

    /** What it finds now. Blocks. */
    List<Finding> find(Environment environment);
}
