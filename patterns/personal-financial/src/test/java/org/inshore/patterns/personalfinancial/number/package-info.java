@NullMarked
package org.inshore.patterns.personalfinancial.number;

import org.jspecify.annotations.NullMarked;
