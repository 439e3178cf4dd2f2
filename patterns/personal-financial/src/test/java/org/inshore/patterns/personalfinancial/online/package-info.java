@NullMarked
package org.inshore.patterns.personalfinancial.online;

import org.jspecify.annotations.NullMarked;
