package org.inshore.core.person;

import java.util.List;
import org.inshore.engine.match.Match;

/** A record that was kept until more is known. */
record Held(List<Match> matches, boolean sensitive) {}
