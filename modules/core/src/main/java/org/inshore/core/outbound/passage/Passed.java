package org.inshore.core.outbound.passage;

import java.nio.file.Path;
import org.inshore.core.outbound.FileVerdict;
import org.inshore.core.outbound.record.GateCase;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of one file at the gate.
 *
 * @param number of its case
 * @param name as it came
 * @param ruling what was decided
 * @param at where it is now, if it was moved or released; else null
 * @param open the case as it is on record, if it was held by this process; else null
 */
public record Passed(
    long number, String name, FileVerdict ruling, @Nullable Path at, @Nullable GateCase open) {}
