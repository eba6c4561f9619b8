/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

/** What is along the path at an image, and so where the springs pull and where the potential does. */
public enum Tangent {
    /**
     * Towards the higher neighbour; springs keep equal distances (Henkelman, Jónsson, J. Chem. Phys. 113, 9978, 2000,
     * doi 10.1063/1.1323224). ASE calls it improvedtangent.
     */
    IMPROVED,
    /** Between the neighbours on the highest image, else towards it, as ASE does unless told otherwise (aseneb). */
    ASENEB,
    /**
     * Bisects the directions to both neighbours; the whole spring force acts (Kolsbjerg, Groves, Hammer, J. Chem. Phys. 145,
     * 094107, 2016, doi 10.1063/1.4961868). ASE calls it eb.
     */
    EB
}
