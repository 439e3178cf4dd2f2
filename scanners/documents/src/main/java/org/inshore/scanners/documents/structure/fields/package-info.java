/** Lines that name their values, as {@code key=value} and {@code key: value}: keys are columns. */
@NullMarked
package org.inshore.scanners.documents.structure.fields;

import org.jspecify.annotations.NullMarked;
