/**
 * Settings of the scanner: which schemas and tables, how much of a table, how it is connected to.
 */
@NullMarked
package org.inshore.scanners.jdbc.settings;

import org.jspecify.annotations.NullMarked;
