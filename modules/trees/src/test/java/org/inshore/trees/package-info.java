@NullMarked
package org.inshore.trees;

import org.jspecify.annotations.NullMarked;
