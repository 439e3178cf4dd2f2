/** The inventory as one JSON document, for other programs. */
@NullMarked
package org.inshore.reports.json;

import org.jspecify.annotations.NullMarked;
