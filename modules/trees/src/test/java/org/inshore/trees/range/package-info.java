@NullMarked
package org.inshore.trees.range;

import org.jspecify.annotations.NullMarked;
