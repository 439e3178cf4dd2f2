@NullMarked
package org.inshore.core.report;

import org.jspecify.annotations.NullMarked;
