/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.adatom.analysis.Analysis;
import org.adatom.analysis.FileInputs;
import org.adatom.analysis.NoInput;
import org.adatom.analysis.RunContext;
import org.adatom.learning.bayes.ActiveLearningAnalysis;
import org.adatom.learning.bayes.OptimiseAnalysis;
import org.adatom.learning.gp.GaussianProcessModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.learning.model.ModelSpec;
import org.adatom.learning.model.NamedModel;
import org.adatom.learning.model.kernel.KernelRidge;
import org.adatom.learning.model.kernel.SupportVectors;
import org.adatom.learning.model.network.NeuralNetwork;
import org.adatom.learning.model.tree.GradientBoosting;
import org.adatom.learning.model.tree.RandomForest;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches end soon after they were cancelled, whatever model they are fitting. */
@Timeout(120)
class CancelTest {
    /** Half a second is promised; the rest is for a machine that does other things, too. */
    private static final double LONGEST = 1.5;
    private static final Map<String, ModelFactory<?>> MODELS = Map.of("forest", new RandomForest(), "boosting",
            new GradientBoosting(), "svm", new SupportVectors(), "kernelridge", new KernelRidge(), "network",
            new NeuralNetwork(), "gp", new GaussianProcessModel());

    @TempDir
    @SuppressWarnings("null") // JUnit sets it
    private Path folder;
    @SuppressWarnings("null") // set before each test
    private Path data;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    @BeforeEach
    void write() throws Exception {
        var random = new SplittableRandom(1);
        var text = new StringBuilder("y");
        for (int j = 0; j < 15; j++) {
            text.append(",x").append(j);
        }
        for (int i = 0; i < 1500; i++) {
            text.append('\n').append(random.nextDouble());
            for (int j = 0; j < 15; j++) {
                text.append(',').append(random.nextDouble());
            }
        }
        data = folder.resolve("data.csv");
        Files.writeString(data, text);
    }

    private static NamedModel named(String text) {
        var spec = ModelSpec.parse(text);
        var factory = MODELS.get(spec.id());
        if (factory == null) {
            throw new IllegalArgumentException(text);
        }
        return new NamedModel(spec.id(), spec, factory);
    }

    /** {@return a run that ends when it is cancelled} */
    private RunContext context() {
        var run = new TestRun().threads(2).maker(NamedModel.class, CancelTest::named).maker(Model.class,
                text -> named(text).pipeline());
        return (RunContext) Proxy.newProxyInstance(RunContext.class.getClassLoader(), new Class<?>[] {RunContext.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("isCancelled")) {
                        return cancelled.get();
                    } else if (cancelled.get() && (method.getName().equals("progress") || method.getName().equals(
                            "checkCancelled"))) {
                        throw new OperationCanceledException();
                    }
                    try {
                        return method.invoke(run, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    /** Lets it run for a moment, cancels it, and looks at the clock. */
    private <P extends Record, I> void cancels(Analysis<P, I> analysis, I input, Map<String, ?> options)
            throws Exception {
        var bound = ParameterModel.of(analysis.optionsType()).bind(options);
        var run = CompletableFuture.runAsync(() -> analysis.run(bound, input, context()), Thread::startVirtualThread);
        try {
            run.get(1200, TimeUnit.MILLISECONDS);
            fail("it ended before it was cancelled");
        } catch (TimeoutException e) {
            // it is busy
        }
        long begin = System.nanoTime();
        cancelled.set(true);
        try {
            run.get();
            fail("it ended as if nothing had happened");
        } catch (ExecutionException e) {
            assertInstanceOf(OperationCanceledException.class, e.getCause());
        }
        double seconds = (System.nanoTime() - begin) * 1e-9;
        assertTrue(seconds < LONGEST, analysis.getClass().getSimpleName() + " took " + seconds + " s to end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forest(trees=2000)", "boosting(trees=20000, maxDepth=8)", "svm", "kernelridge",
            "network", "gp"})
    void tuning(String model) throws Exception {
        cancels(new TuneAnalysis(), new FileInputs(List.of(data)), Map.of("target", "y", "model", model, "trials",
                10_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forest(trees=1000)", "gp", "gp(restarts=3)"})
    void activeLearning(String surrogate) throws Exception {
        cancels(new ActiveLearningAnalysis(), new FileInputs(List.of(data)),
                Map.of("target", "y", "surrogate", surrogate,
                "initial", 300, "step", 100, "steps", 10));
    }

    @Test
    void optimisation() throws Exception {
        cancels(new OptimiseAnalysis(), new NoInput(), Map.of("function", "hartmann6", "budget", 3000, "initial", 250));
    }

    @Test
    void optimisationOfAModel() throws Exception {
        cancels(new OptimiseAnalysis(), new NoInput(), Map.of("objective", "model", "file", data.toString(),
                "quantity", "y",
                "model", "kernelridge", "space", "alpha: 1e-3..1 log, gamma: 1e-3..1 log", "budget", 3000));
    }
}
