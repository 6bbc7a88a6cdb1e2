import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;

/**
 * Fails unless each of these jars has a module name of its own choice, and no two have a package in common. A jar with a
 * main class is a program that nobody depends on and that contains what it uses.
 */
class Libraries {
    public static void main(String[] jars) throws IOException {
        List<String> problems = new ArrayList<>();
        Map<String, Path> packages = new TreeMap<>();
        for (String name : jars) {
            Path jar = Path.of(name);
            ModuleDescriptor module =
                    ModuleFinder.of(jar).findAll().iterator().next().descriptor();
            try (JarFile file = new JarFile(name)) {
                var manifest = file.getManifest().getMainAttributes();
                if (manifest.getValue("Main-Class") != null) {
                    continue;
                }
                if (module.isAutomatic() && manifest.getValue("Automatic-Module-Name") == null) {
                    problems.add(jar + " has no module name: its file name decides that it is " + module.name());
                }
            }
            if (!module.name().startsWith("dev.sessionlog")) {
                problems.add(jar + " is the module " + module.name());
            }
            for (String known : module.packages()) {
                Path other = packages.putIfAbsent(known, jar);
                if (other != null) {
                    problems.add(jar + " and " + other + " both contain the package " + known);
                }
            }
            System.out.println(module.name() + ": " + jar);
        }
        if (!problems.isEmpty()) {
            problems.forEach(System.err::println);
            System.exit(1);
        }
    }
}
