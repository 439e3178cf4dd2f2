/**
 * Where data is: sources, locations inside them, jurisdictions, and the evidence for a residency.
 *
 * <p>A {@code DataSource} has a {@code Location}, typed segments from the outside in, and a {@code
 * Declaration} by the operator with its {@code RegisterField}s, {@code Contract}, {@code Approval}
 * and {@code ExportBasis}. A scanner tells its {@code Endpoint}s, {@code ServiceStatement}s, {@code
 * Flow}s and {@code Readers}. What comes out is a {@code Residency}: a {@code Verdict}, a {@code
 * Jurisdiction} and every piece of {@code Evidence}; {@code PlaceKind} and {@code DataGrade} are
 * what is said of it besides.
 *
 * <p>How evidence is weighed is the module {@code location}'s.
 */
@NullMarked
package org.inshore.spi.source;

import org.jspecify.annotations.NullMarked;
