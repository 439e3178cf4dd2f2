/** What an operator asks for: {@code inshore.yaml} or targets on the command line, checked. */
@NullMarked
package org.inshore.core.configuration;

import org.jspecify.annotations.NullMarked;
