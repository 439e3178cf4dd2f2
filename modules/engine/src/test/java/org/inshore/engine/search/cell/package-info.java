@NullMarked
package org.inshore.engine.search.cell;

import org.jspecify.annotations.NullMarked;
