@NullMarked
package org.inshore.tables.row;

import org.jspecify.annotations.NullMarked;
