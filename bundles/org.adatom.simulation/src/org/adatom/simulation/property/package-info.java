/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Properties that follow from many energies of one material: equation of state, elastic constants, surface, adsorption
 * and vacancy energies; and the check of a potential's forces.
 */
@NonNullByDefault
package org.adatom.simulation.property;

import org.eclipse.jdt.annotation.NonNullByDefault;
