/** Options that several commands share, and what is made of them: settings, rules, formats. */
@NullMarked
package org.inshore.cli.option;

import org.jspecify.annotations.NullMarked;
