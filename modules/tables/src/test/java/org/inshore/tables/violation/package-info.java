@NullMarked
package org.inshore.tables.violation;

import org.jspecify.annotations.NullMarked;
