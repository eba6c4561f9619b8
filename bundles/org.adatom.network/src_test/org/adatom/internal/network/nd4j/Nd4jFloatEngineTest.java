/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network.nd4j;

import org.adatom.network.Engine;
import org.adatom.network.Precision;
import org.adatom.testkit.network.AbstractEngineContract;

class Nd4jFloatEngineTest extends AbstractEngineContract {
    @Override
    protected Engine engine() {
        return new Nd4jEngine();
    }

    @Override
    protected Precision precision() {
        return Precision.FLOAT;
    }
}
