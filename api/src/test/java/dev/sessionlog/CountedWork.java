package dev.sessionlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Counts the work that code does: the same number on every machine, whatever the JIT, the garbage collector and other
 * processes do. A method runs in a class loader that counts, in every class that is not of the JDK (ours and the parsers'),
 *
 * <ul>
 *   <li>each call of a method and each further turn of a loop;
 *   <li>each character that the JDK is given to copy, returns as a string, or looks at in a search or a regular expression;
 *   <li>each element of a collection that the JDK is given to copy.
 * </ul>
 *
 * <p>What else the JDK does within a call counts as one. Not thread-safe: one method is counted at a time, in one thread.
 */
public final class CountedWork {
    private static final CountingLoader LOADER = new CountingLoader();

    private static long work;

    private CountedWork() {}

    /**
     * Calls a method twice and returns the work of the second call: what is loaded once is not counted.
     *
     * @param type the class that has the method
     * @param method the name of a static method without overloads
     * @param arguments values of types of the JDK
     */
    public static long of(Class<?> type, String method, Object... arguments) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LOADER); // for providers of services
        try {
            Method called = Stream.of(LOADER.loadClass(type.getName()).getDeclaredMethods())
                    .filter(declared -> declared.getName().equals(method))
                    .findFirst()
                    .orElseThrow();
            called.setAccessible(true);
            called.invoke(null, arguments);
            work = 0;
            called.invoke(null, arguments);
            return work;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Counts a call or a turn of a loop. This method and the following ones are called by the code that is counted. */
    public static void step() {
        work++;
    }

    /** Counts a string. */
    public static String text(String text) {
        work += text == null ? 0 : text.length();
        return text;
    }

    /** Counts a text. */
    public static CharSequence text(CharSequence text) {
        work += text == null ? 0 : text.length();
        return text;
    }

    /** Counts the elements of a collection. */
    public static Collection<?> elements(Collection<?> collection) {
        work += collection == null ? 0 : collection.size();
        return collection;
    }

    /** Replaces {@link String#indexOf(int)}. */
    public static int indexOf(String text, int wanted) {
        return found(text, 0, text.indexOf(wanted));
    }

    /** Replaces {@link String#indexOf(int, int)}. */
    public static int indexOf(String text, int wanted, int from) {
        return found(text, from, text.indexOf(wanted, from));
    }

    /** Replaces {@link String#indexOf(String)}. */
    public static int indexOf(String text, String wanted) {
        return found(text, 0, text.indexOf(wanted));
    }

    /** Replaces {@link String#indexOf(String, int)}. */
    public static int indexOf(String text, String wanted, int from) {
        return found(text, from, text.indexOf(wanted, from));
    }

    /** Replaces {@link String#contains}. */
    public static boolean contains(String text, CharSequence wanted) {
        return found(text, 0, text.indexOf(wanted.toString())) >= 0;
    }

    private static int found(String text, int from, int index) {
        work += Math.max(0, (index < 0 ? text.length() : index) - Math.max(0, from));
        return index;
    }

    /** Replaces {@link Collection#contains}, which looks at every element of a list. */
    public static boolean contains(Collection<?> collection, Object wanted) {
        work += collection instanceof Set ? 1 : collection.size();
        return collection.contains(wanted);
    }

    /** Replaces {@link Pattern#matcher}. */
    public static Matcher matcher(Pattern pattern, CharSequence text) {
        return pattern.matcher(new LookedAt(text));
    }

    /** Replaces {@link Matcher#reset(CharSequence)}. */
    public static Matcher reset(Matcher matcher, CharSequence text) {
        return matcher.reset(new LookedAt(text));
    }

    /** A text that counts its characters whenever one is looked at. */
    private record LookedAt(CharSequence text) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            work++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** Defines all classes anew that are not of the JDK, so that they count. */
    private static final class CountingLoader extends ClassLoader {
        CountingLoader() {
            super(CountedWork.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if ((name + "$").startsWith(CountedWork.class.getName() + "$")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : load(name);
            }
        }

        private Class<?> load(String name) throws ClassNotFoundException {
            try {
                return getPlatformClassLoader().loadClass(name);
            } catch (ClassNotFoundException e) {
                return findClass(name);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                ClassReader reader = new ClassReader(bytes);
                ClassWriter writer = new ClassWriter(reader, 0);
                reader.accept(new CountingClass(writer), 0);
                byte[] counting = writer.toByteArray();
                return defineClass(name, counting, 0, counting.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class CountingClass extends ClassVisitor {
        CountingClass(ClassVisitor writer) {
            super(Opcodes.ASM9, writer);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new CountingMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    /** Puts calls of the methods above into a method; each takes from the stack what it leaves there. */
    private static final class CountingMethod extends MethodVisitor {
        private static final String COUNTER = Type.getInternalName(CountedWork.class);
        private static final Set<String> REPLACED = Set.of(
                "java/lang/String.indexOf(I)I",
                "java/lang/String.indexOf(II)I",
                "java/lang/String.indexOf(Ljava/lang/String;)I",
                "java/lang/String.indexOf(Ljava/lang/String;I)I",
                "java/lang/String.contains(Ljava/lang/CharSequence;)Z",
                "java/util/Collection.contains(Ljava/lang/Object;)Z",
                "java/util/List.contains(Ljava/lang/Object;)Z",
                "java/util/regex/Pattern.matcher(Ljava/lang/CharSequence;)Ljava/util/regex/Matcher;",
                "java/util/regex/Matcher.reset(Ljava/lang/CharSequence;)Ljava/util/regex/Matcher;");

        private final Set<Label> passed = new HashSet<>();

        CountingMethod(MethodVisitor writer) {
            super(Opcodes.ASM9, writer);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            count("step", "()V");
        }

        @Override
        public void visitLabel(Label label) {
            super.visitLabel(label);
            passed.add(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (passed.contains(label)) {
                count("step", "()V");
            }
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (!owner.startsWith("java/")) {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                return;
            }
            if (REPLACED.contains(owner + "." + name + descriptor)) {
                String receiver = owner.equals("java/util/List") ? "java/util/Collection" : owner;
                count(name, "(L" + receiver + ";" + descriptor.substring(1));
                return;
            }
            Type[] parameters = Type.getArgumentTypes(descriptor);
            if (parameters.length > 0) {
                countOnTop(parameters[parameters.length - 1]);
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            countOnTop(Type.getReturnType(descriptor));
        }

        /** Counts what is on top of the stack, if it has a length. */
        private void countOnTop(Type type) {
            String descriptor = type.getDescriptor();
            switch (descriptor) {
                case "Ljava/lang/String;", "Ljava/lang/CharSequence;" ->
                    count("text", "(" + descriptor + ")" + descriptor);
                case "Ljava/util/Collection;" -> count("elements", "(" + descriptor + ")" + descriptor);
                default -> {
                    // one call
                }
            }
        }

        private void count(String method, String descriptor) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTER, method, descriptor, false);
        }
    }
}
