/** Stores of Outlook. */
@NullMarked
package org.inshore.scanners.documents.outlook;

import org.jspecify.annotations.NullMarked;
