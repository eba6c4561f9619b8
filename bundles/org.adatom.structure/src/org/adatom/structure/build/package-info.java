/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Structures made by name: crystals, surfaces with adsorbates, clusters, tubes, sheets, molecules.
 * <p>
 * Each kind is an options record and a {@link org.adatom.structure.build.StructureBuilder}. Names, defaults, tags and
 * the order of the atoms follow ASE (A. Hjorth Larsen et al., J. Phys.: Condens. Matter 29, 273002, 2017,
 * doi 10.1088/1361-648X/aa680e) wherever ASE has the builder, so that indices and energies mean the same in both
 * programs.
 */
@NonNullByDefault
package org.adatom.structure.build;

import org.eclipse.jdt.annotation.NonNullByDefault;
