@NullMarked
package org.inshore.core.audit;

import org.jspecify.annotations.NullMarked;
