/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

/** How images are placed between two structures. */
public enum Interpolation {
    /** On straight lines, at equal distances. */
    LINEAR,
    /**
     * So that the distances between atoms change evenly, short ones first: atoms do not run into each other (Smidstrup,
     * Pedersen, Stokbro, Jónsson, J. Chem. Phys. 140, 214106, 2014, doi 10.1063/1.4878664).
     */
    IDPP
}
