/** People counted by whole scans, against the truth of what was planted or drawn. */
@NullMarked
package org.inshore.cli.people;

import org.jspecify.annotations.NullMarked;
