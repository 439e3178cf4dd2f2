/** The matrix of forms and places: a value planted at each is found or told, never passed over. */
package org.inshore.scanners.documents.places;
