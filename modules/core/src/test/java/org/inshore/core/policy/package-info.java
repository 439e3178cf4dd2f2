@NullMarked
package org.inshore.core.policy;

import org.jspecify.annotations.NullMarked;
