/**
 * Where data is: sources, locations inside them, jurisdictions and the evidence for a residency.
 */
@NullMarked
package org.inshore.spi.source;

import org.jspecify.annotations.NullMarked;
