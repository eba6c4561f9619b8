/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Gaussian processes: kernels as values with a text form, exact and sparse regression, their hyper-parameters from the
 * marginal likelihood.
 *
 * <p>Sources: C. E. Rasmussen, C. K. I. Williams, Gaussian Processes for Machine Learning (2006); M. K. Titsias,
 * Variational learning of inducing variables in sparse Gaussian processes (2009) for the sparse one.
 */
@NonNullByDefault
package org.adatom.learning.gp;

import org.eclipse.jdt.annotation.NonNullByDefault;
