@NullMarked
package org.inshore.testkit.data;

import org.jspecify.annotations.NullMarked;
