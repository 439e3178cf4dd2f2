@NullMarked
package org.inshore.testkit.estate.share;

import org.jspecify.annotations.NullMarked;
