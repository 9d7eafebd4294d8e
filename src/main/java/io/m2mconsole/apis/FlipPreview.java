package io.m2mconsole.apis;

import io.m2mconsole.environments.Environment;
import java.util.Collection;
import java.util.List;

/** Tells which cells a change of methods turns. The room that decides about cells implements it. */
public interface FlipPreview {

    /** Every cell that the changes turn, by method and client; blocks while the clients are read. */
    List<Flip> flips(Environment environment, Collection<MethodChange> changes);
}
