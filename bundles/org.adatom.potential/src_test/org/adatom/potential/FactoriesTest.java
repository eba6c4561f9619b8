/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;

class FactoriesTest {
    private static <P extends Record> Potential made(PotentialFactory<P> factory, Map<String, ?> options) {
        return factory.create(ParameterModel.of(factory.optionsType()).bind(options));
    }

    @Test
    void everyFactoryMakesItsPotentialFromTheDefaults() {
        for (PotentialFactory<?> factory : List.of(new EmtFactory(), new StillingerWeberFactory(), new TersoffFactory(), new EamFactory(),
                new LennardJonesFactory(), new MorseFactory())) {
            assertFalse(made(factory, Map.of()).name().isBlank());
        }
    }

    @Test
    void optionsComeFromTexts() {
        var pair = Structure.of(new int[] {18, 18}, new double[] {0, 0, 0, 0, 0, 2});
        double plain = made(new LennardJonesFactory(), Map.of("sigma", "2", "epsilon", "0.5", "cutoff", "5", "shifted", "false"))
                .evaluate(pair).energy();
        assertEquals(0, plain, 1e-12);
        double well = made(new MorseFactory(), Map.of("r0", "2", "epsilon", "0.25")).evaluate(pair).energy();
        assertEquals(-0.25, well, 1e-12);
    }
}
