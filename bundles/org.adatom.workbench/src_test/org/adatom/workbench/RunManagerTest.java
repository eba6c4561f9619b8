/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.RunContext;
import org.adatom.numerics.parameter.ParameterException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class RunManagerTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private final RunManager runs = TestAnalysis.manager();

    @AfterEach
    void close() {
        runs.close();
    }

    private static Result untilCancelled(RunContext context, CountDownLatch begun) throws InterruptedException {
        begun.countDown();
        var never = new CountDownLatch(1);
        while (!never.await(5, TimeUnit.MILLISECONDS)) {
            context.checkCancelled();
        }
        return Result.done("never");
    }

    @Test
    void aRunEndsWithItsResult() throws Exception {
        var run = runs.submit(TestAnalysis.request((o, c) -> {
            c.progress(0.5, Progress.point("Energy", "eV", 0, -1), Progress.note("half way"));
            return Result.done("ready").scalar("value", "Value", o.value(), "eV");
        }));
        assertTrue(run.await(LONG));
        assertEquals(RunState.DONE, run.state());
        assertEquals("ready", run.message());
        assertEquals("ready", run.result().orElseThrow().verdict().text());
        assertEquals(List.of("half way"), run.live().log());
        assertArrayEquals(new double[] {-1}, run.live().series().getFirst().y());
        assertTrue(run.started().isPresent() && run.ended().isPresent());
    }

    @Test
    void noMoreRunThanTheLimitAllows() throws Exception {
        runs.setParallelLimit(2);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var two = new CountDownLatch(2);
        var all = new ArrayList<Run>();
        for (int i = 0; i < 6; i++) {
            all.add(runs.submit(TestAnalysis.request((o, c) -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                two.countDown();
                assertTrue(two.await(10, TimeUnit.SECONDS));
                now.decrementAndGet();
                return Result.done("ready");
            })));
        }
        for (var run : all) {
            assertTrue(run.await(LONG));
            assertEquals(RunState.DONE, run.state());
        }
        assertEquals(2, most.get());
    }

    @Test
    void runsOfTheSameNameThatStartTogetherGetFoldersOfTheirOwn(@TempDir Path results) throws Exception {
        runs.setFolder(results);
        var all = new ArrayList<Run>();
        for (int i = 0; i < 4; i++) {
            all.add(runs.submit(TestAnalysis.request((o, c) -> Result.done("ready"))));
        }
        var folders = new HashSet<Path>();
        for (var run : all) {
            assertTrue(run.await(LONG));
            assertEquals(RunState.DONE, run.state(), run.message());
            folders.add(run.folder().orElseThrow());
        }
        assertEquals(4, folders.size());
    }

    @Test
    void aLargerLimitStartsWhatWaits() throws Exception {
        runs.setParallelLimit(1);
        var begun = new CountDownLatch(2);
        runs.submit(TestAnalysis.request((o, c) -> untilCancelled(c, begun)));
        var second = runs.submit(TestAnalysis.request((o, c) -> untilCancelled(c, begun)));
        assertEquals(RunState.QUEUED, second.state());
        runs.setParallelLimit(2);
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        assertThrows(WorkbenchException.class, () -> runs.setParallelLimit(0));
    }

    @Test
    void cancelEndsARunThatListens() throws Exception {
        var begun = new CountDownLatch(1);
        var run = runs.submit(TestAnalysis.request((o, c) -> untilCancelled(c, begun)));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        run.cancel();
        assertTrue(run.await(LONG));
        assertEquals(RunState.CANCELLED, run.state());
    }

    @Test
    void anAnalysisThatDoesNotListenIsLeftBehind() throws Exception {
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var later = new CountDownLatch(1);
        var run = runs.submit(TestAnalysis.request((o, c) -> {
            begun.countDown();
            try {
                while (true) {
                    try {
                        release.await();
                        break;
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                }
                c.progress(1, Progress.note("too late"));
                return Result.done("too late");
            } finally {
                later.countDown();
            }
        }));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        run.cancel();
        assertTrue(run.await(LONG));
        assertTrue(interrupted.await(10, TimeUnit.SECONDS));
        release.countDown();
        assertTrue(later.await(10, TimeUnit.SECONDS));
        assertEquals(RunState.CANCELLED, run.state());
        assertTrue(run.result().isEmpty());
        assertTrue(run.live().log().isEmpty());
    }

    @Test
    void aWaitingRunIsCancelledAtOnce() throws Exception {
        runs.setParallelLimit(1);
        var begun = new CountDownLatch(1);
        var first = runs.submit(TestAnalysis.request((o, c) -> untilCancelled(c, begun)));
        var second = runs.submit(TestAnalysis.request((o, c) -> Result.done("ready")));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        second.cancel();
        assertEquals(RunState.CANCELLED, second.state());
        assertTrue(second.await(LONG));
        assertEquals(RunState.RUNNING, first.state());
    }

    @Test
    void aFailingRunHarmsNoOther() throws Exception {
        runs.setParallelLimit(3);
        var begun = new CountDownLatch(1);
        var healthy = runs.submit(TestAnalysis.request((o, c) -> untilCancelled(c, begun)));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        assertFailed("atoms 1 and 2 coincide", (o, c) -> {
            throw new AnalysisException("atoms 1 and 2 coincide");
        });
        assertFailed("probe needs more memory", (o, c) -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertFailed("probe went too deep", (o, c) -> recurse(0));
        assertFailed("internal error in probe: NoClassDefFoundError", (o, c) -> {
            throw new NoClassDefFoundError("x/Y");
        });
        assertFailed("internal error in probe: ArrayIndexOutOfBoundsException", (o, c) -> {
            var empty = new double[o.steps() - 3];
            return Result.done("never " + empty[o.steps()]);
        });
        assertEquals(RunState.RUNNING, healthy.state());
        var next = runs.submit(TestAnalysis.request((o, c) -> Result.done("ready")));
        assertTrue(next.await(LONG));
        assertEquals(RunState.DONE, next.state());
    }

    private void assertFailed(String beginning, TestAnalysis.Body body) throws InterruptedException {
        var run = runs.submit(TestAnalysis.request(body));
        assertTrue(run.await(LONG));
        assertEquals(RunState.FAILED, run.state());
        var error = run.error().orElseThrow();
        assertTrue(error.startsWith(beginning), error);
        assertFalse(error.contains("\n"), error);
    }

    private static Result recurse(int depth) {
        var below = recurse(depth + 1);
        return Result.done(below.verdict().text() + depth);
    }

    @Test
    void wrongParametersAreRefusedAtOnce() {
        var right = TestAnalysis.request((o, c) -> Result.done("ready"));
        var wrong = RunRequest.of(right.analysis(), Map.of("value", "11"), List.of());
        var e = assertThrows(ParameterException.class, () -> runs.submit(wrong));
        assertTrue(e.getMessage().contains("0 to 10"), e.getMessage());
        assertTrue(runs.runs().isEmpty());
    }

    @Test
    void sameSeedSameNumbersAndNamesDiffer() throws Exception {
        TestAnalysis.Body body = (o, c) -> Result.done("ready").scalar("a", "a", c.random("a").nextDouble(), "")
                .scalar("b", "b", c.random("b").nextDouble(), "");
        var numbers = new ArrayList<Result>();
        for (long seed : new long[] {7, 7, 8}) {
            var run = runs.submit(TestAnalysis.request(body).withSeed(seed));
            assertTrue(run.await(LONG));
            numbers.add(run.result().orElseThrow());
        }
        assertEquals(numbers.get(0), numbers.get(1));
        assertNotEquals(numbers.get(0), numbers.get(2));
        assertNotEquals(numbers.get(0).items().get(0), numbers.get(0).items().get(1));
    }

    @Test
    void listenersHearAndTheirErrorsHarmNobody() throws Exception {
        var heard = new CountDownLatch(1);
        runs.addListener(new RunListener() {
            @Override
            public void changed(Run run) {
                throw new IllegalStateException("a broken view");
            }
        });
        runs.addListener(new RunListener() {
            @Override
            public void changed(Run run) {
                if (run.state() == RunState.DONE) {
                    heard.countDown();
                }
            }
        });
        runs.submit(TestAnalysis.request((o, c) -> Result.done("ready")));
        assertTrue(heard.await(10, TimeUnit.SECONDS));
    }
}
